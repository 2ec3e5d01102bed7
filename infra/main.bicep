// All that the bot needs in one resource group of Azure: docs/azure.md says how to deploy it and what it costs in care.
targetScope = 'resourceGroup'

@description('Start of all names: 3 to 12 small letters, such as improve.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('The image of the bot, such as yourcouncil.azurecr.io/regional-improvement:0.1.0.')
param image string

@description('Name of the Azure Container Registry in this resource group that holds the image.')
param registryName string

@description('Host name that people and Teams open, such as bot.yourcouncil.gov.uk. Empty: the one that Azure gives.')
param hostName string = ''

@description('Code of the region: letters, digits, hyphens.')
param region string

@description('Microsoft 365 tenant ids that are served, with commas between them.')
param tenants string

@description('People as tenantId/objectId, with commas between them.')
param programmeManagers string

param privacyContactName string
param privacyContactAddress string

@description('UserAssignedMSI needs no secret, but serves the host tenant and its guests alone. SingleTenant serves other tenants too.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string = 'UserAssignedMSI'

@description('Application id of the Entra application; with SingleTenant only.')
param appId string = ''

@description('A client secret of it; with SingleTenant only.')
@secure()
param appPassword string = ''

@description('Application id of the Entra application that people sign in to in the tab. Empty: with SingleTenant that of the bot, with a managed identity no tab.')
param signInAppId string = ''

@description('Id of the app in Teams, as in the package. Empty: the application id of the bot.')
param teamsAppId string = ''

@description('Password of the database: 16 or more letters and digits and nothing else, because it becomes part of an address.')
@secure()
@minLength(16)
param databasePassword string

@description('How many processes of the bot run side by side.')
@minValue(1)
@maxValue(5)
param replicas int = 1

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

var isManaged = appType == 'UserAssignedMSI'
var botAppId = isManaged ? identity.properties.clientId : appId

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: '${name}-database-${uniqueString(resourceGroup().id)}'
    location: location
    password: databasePassword
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    image: image
    registryName: registryName
    identityName: identity.name
    hostName: hostName
    replicas: replicas
    databaseUri: database.outputs.uri
    appPassword: isManaged ? '' : appPassword
    settings: {
      MICROSOFT_APP_TYPE: appType
      MICROSOFT_APP_ID: botAppId
      MICROSOFT_APP_TENANT_ID: tenant().tenantId
      ENTRA_APP_ID: signInAppId
      TEAMS_APP_ID: teamsAppId
      TENANTS: tenants
      REGION: region
      PROGRAMME_MANAGERS: programmeManagers
      PRIVACY_CONTACT_NAME: privacyContactName
      PRIVACY_CONTACT_ADDRESS: privacyContactAddress
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-bot-${uniqueString(resourceGroup().id)}'
    endpoint: '${app.outputs.publicUrl}/api/messages'
    appType: appType
    appId: botAppId
    identityId: isManaged ? identity.id : ''
  }
}

// Under the names of the settings that `npm run package` reads.
output MICROSOFT_APP_TYPE string = appType
output MICROSOFT_APP_ID string = botAppId
output PUBLIC_URL string = app.outputs.publicUrl
