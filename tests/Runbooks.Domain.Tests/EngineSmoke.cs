namespace Runbooks.Domain.Tests;

public class EngineSmoke
{
    [Fact]
    public void A_subnet_prints_as_it_was_typed() => Assert.Equal("10.9.8.0/24", Runbooks.Domain.Net.Ipv4Subnet.Parse("10.9.8.0/24").Required().ToString());
}
