using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Runbooks.Servers.Tests;

/// <summary>A row of test data for each product.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EachProductAttribute(string choices) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Products.Read.Select(product => new TheoryDataRow(product, choices))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
