using Runbooks.Domain.Audit;
using Runbooks.Web.Accounts;

namespace Runbooks.Web.Tests.Accounts;

public class VisitorTests
{
    [Theory]
    [InlineData("Ada", "Ada")]
    [InlineData("  Ada \t Lovelace  ", "Ada Lovelace")]
    [InlineData("李雷", "李雷")]
    [InlineData("O'Brien-Ünal", "O'Brien-Ünal")]
    public void A_name_is_kept_with_single_blanks(string typed, string kept) => Assert.Equal(kept, Visitor.Clean(typed, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Ada\u202egnp.exe")]
    [InlineData("Ada\u200b")]
    [InlineData("Ada\0")]
    public void What_is_no_name_is_refused_with_a_reason(string? typed)
    {
        Assert.Null(Visitor.Clean(typed, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void A_name_has_at_most_60_characters()
    {
        Assert.NotNull(Visitor.Clean(new string('a', Visitor.MaxNameLength), out _));
        Assert.Null(Visitor.Clean(new string('a', Visitor.MaxNameLength + 1), out _));
    }

    [Fact]
    public void The_record_says_that_nobody_checked_the_name()
    {
        var actor = Visitor.ActorOf(Visitor.Create("Ada", "n-1"));
        Assert.Equal(new Actor("n-1", "Ada", ActorKind.UnverifiedName, []), actor);
        Assert.Equal("unverified name", actor!.Kind.Text());
        Assert.Null(Visitor.ActorOf(new System.Security.Claims.ClaimsPrincipal()));
    }
}
