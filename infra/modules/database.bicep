// Azure DocumentDB (which was Azure Cosmos DB for MongoDB vCore): speaks MongoDB's wire protocol.
param name string
param location string

@secure()
param password string

var user = 'improvement'

resource cluster 'Microsoft.DocumentDB/mongoClusters@2024-07-01' = {
  name: name
  location: location
  properties: {
    administrator: {
      userName: user
      password: password
    }
    serverVersion: '8.0'
    compute: {
      tier: 'M10'
    }
    storage: {
      sizeGb: 32
    }
    sharding: {
      shardCount: 1
    }
    highAvailability: {
      targetMode: 'Disabled'
    }
    publicNetworkAccess: 'Enabled'
  }
}

// From inside Azure only; 0.0.0.0 means that and not everybody. A private endpoint is better where there is a network.
resource fromAzure 'Microsoft.DocumentDB/mongoClusters/firewallRules@2024-07-01' = {
  parent: cluster
  name: 'from-azure'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
}

@description('With the name of the database and the password in it.')
@secure()
output uri string = 'mongodb+srv://${user}:${password}@${name}.global.mongocluster.cosmos.azure.com/regional-improvement?tls=true&authMechanism=SCRAM-SHA-256&retrywrites=false&maxIdleTimeMS=120000'
