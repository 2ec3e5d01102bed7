// Container Apps: the bot, its logs, and the share with the keys of envelopes, which is no part of the database.
param name string
param location string
param image string
param registryName string
param identityName string
param hostName string
param replicas int
param settings object

@secure()
param databaseUri string

@description('Empty with a managed identity.')
@secure()
param appPassword string

var shareName = 'keys'
var port = 3978

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

// AcrPull: the identity fetches the image, so there is no password of a registry.
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: registry
  name: guid(registry.id, identity.id, pullRole)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullRole
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

// An account of its own: no backup, no snapshot, no soft delete, because a destroyed key has to be gone.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${toLower(name)}keys${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }

  resource files 'fileServices' = {
    name: 'default'
    properties: {
      shareDeleteRetentionPolicy: {
        enabled: false
      }
    }

    resource share 'shares' = {
      name: shareName
      properties: {
        shareQuota: 1
      }
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }

  resource keys 'storages' = {
    name: shareName
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: shareName
        accessMode: 'ReadWrite'
      }
    }
    dependsOn: [
      storage::files::share
    ]
  }
}

var appName = '${name}-app'
var domain = empty(hostName) ? '${appName}.${environment.properties.defaultDomain}' : hostName
var hasPassword = !empty(appPassword)
var uriSecret = {
  name: 'mongodb-uri'
  value: databaseUri
}
var passwordSecret = {
  name: 'app-password'
  value: appPassword
}
var secrets = hasPassword ? [uriSecret, passwordSecret] : [uriSecret]
var uriSetting = {
  name: 'MONGODB_URI'
  secretRef: uriSecret.name
}
var passwordSetting = {
  name: 'MICROSOFT_APP_PASSWORD'
  secretRef: passwordSecret.name
}
var secretSettings = hasPassword ? [uriSetting, passwordSetting] : [uriSetting]
var ownSettings = {
  PORT: string(port)
  PUBLIC_URL: 'https://${domain}'
  KEY_DIR: '/bot/keys'
  METRICS_PORT: '9464'
}
var plainSettings = map(items(union(settings, ownSettings)), one => {
  name: one.key
  value: one.value
})

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      secrets: secrets
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          env: concat(plainSettings, secretSettings)
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 24
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 30
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
            }
          ]
          volumeMounts: [
            {
              volumeName: shareName
              mountPath: '/bot/keys'
            }
          ]
        }
      ]
      // Never none: votes have to close by themselves.
      scale: {
        minReplicas: replicas
        maxReplicas: replicas
      }
      volumes: [
        {
          name: shareName
          storageType: 'AzureFile'
          storageName: shareName
          // The image runs as this user, and a share knows no owner but the one that it is mounted for.
          mountOptions: 'uid=1000,gid=1000,file_mode=0600,dir_mode=0700,nobrl'
        }
      ]
    }
  }
  dependsOn: [
    mayPull
    environment::keys
  ]
}

output publicUrl string = 'https://${domain}'
