using Runbooks.Domain.Engine;
using Runbooks.Domain.Net;

namespace Runbooks.Domain.Tests.Engine;

public class FormReaderTests
{
    [Fact]
    public void Every_problem_is_collected_at_its_field()
    {
        var reader = new FormReader(FormValues.Empty.With("a", "10.0.0.1").With("b", "nonsense"), "rows[2].");
        Assert.Equal(Ipv4Address.Parse("10.0.0.1").Required(), reader.Read("a", Ipv4Address.Parse));
        Assert.Null(reader.Read("b", Ipv4Address.Parse));
        Assert.Null(reader.ReadObject("c", _ => Result.Refuse<string>("No.")));
        Assert.False(reader.Clean);
        Assert.Equal(["rows[2].b", "rows[2].c"], reader.Finish(() => 1).Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Without_a_problem_the_inputs_are_made()
    {
        var reader = new FormReader(FormValues.Empty.With("a", " 10.0.0.1 "));
        var address = reader.Read("a", Ipv4Address.Parse);
        Assert.Equal("10.0.0.1", reader.Finish(() => address.ToString()).Required());
    }

    [Fact]
    public void A_refusal_has_no_value()
    {
        var refused = Result.Refuse<int>("field", "No.");
        Assert.False(refused.TryGet(out _));
        Assert.Equal("field: No.", Assert.Single(refused.Then<string>(_ => "x").Problems).ToString());
        Assert.Contains("field: No.", Assert.Throws<InvalidOperationException>(() => refused.Required()).Message, StringComparison.Ordinal);
    }
}
