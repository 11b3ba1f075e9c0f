using Runbooks.Domain.Engine;
using static Runbooks.Domain.Tests.Catalogue.IrfStack.Cases;

namespace Runbooks.Domain.Tests.Catalogue.IrfStack;

public class MemberRulesTests
{
    private static FormValues With(FormValues second) => Example.With("members", FormValue.Of(Member("sw1", 1, 1, 32), second));

    [Fact]
    public void Two_switches_with_the_same_new_id_do_not_merge() => Assert.Contains("do not merge", Problem(With(Member("sw2", 1, 1, 30)), "members[1].id"), StringComparison.Ordinal);

    [Fact]
    public void Equal_priorities_leave_the_role_to_the_uptime() => Assert.Contains("uptime decides", Only(With(Member("sw2", 1, 2, 32)), "members[1].priority"), StringComparison.Ordinal);

    [Fact]
    public void Two_switches_with_the_same_name_are_told_apart_by_nobody() => Only(With(Member("SW1", 1, 2, 30)), "members[1].name");

    [Theory, InlineData("current", 0), InlineData("current", 11), InlineData("id", 0), InlineData("id", 11), InlineData("priority", 0), InlineData("priority", 33)]
    public void Ids_and_priorities_have_limits(string column, int value) => Problem(With(Member("sw2", 1, 2, 30).With(column, value)), $"members[1].{column}");

    [Theory, InlineData(1, 10, 1), InlineData(10, 1, 32)]
    public void Ids_and_priorities_may_be_at_their_limits(int current, int id, int priority) =>
        Inputs(Example.With("members", FormValue.Of(Member("sw1", current, id, priority), Member("sw2", 1, 2, 30))));

    [Fact]
    public void Two_switches_may_swap_their_ids() => Inputs(Example.With("members", FormValue.Of(Member("sw1", 2, 1, 32), Member("sw2", 1, 2, 30))));

    [Theory, InlineData(1), InlineData(10)]
    public void A_stack_has_two_to_nine_switches(int count) => Problem(Stack(count).With("maxMembers", 10), "members");
}
