// Tells when the month becomes dearer than agreed. It stops nothing.

@description('The name of the budget.')
param name string

@description('The amount for a month, in the currency of the subscription.')
param amount int

@description('The first day of a month.')
@minLength(10)
@maxLength(10)
param startDate string

@description('Who is told.')
param emails string[]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: startDate }
    notifications: {
      eighty: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
      }
      all: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
      }
    }
  }
}
