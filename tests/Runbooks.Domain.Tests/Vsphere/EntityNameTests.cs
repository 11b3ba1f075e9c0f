using CsCheck;
using Runbooks.Domain.Tests.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Vsphere;

/// <summary>Names of vCenter's inventory, stored and shown.</summary>
public class EntityNameTests
{
    [Theory]
    [InlineData("dvs-core", "dvs-core", "dvs-core")]
    [InlineData("lab/core", "lab%2fcore", "lab/core")]
    [InlineData("lab%2Fcore", "lab%2fcore", "lab/core")]
    [InlineData("a\\b%5Cc", "a%5cb%5cc", "a\\b\\c")]
    [InlineData("50% spare", "50%25 spare", "50% spare")]
    [InlineData("50%25 spare", "50%25 spare", "50% spare")]
    [InlineData("%", "%25", "%")]
    [InlineData("%2", "%252", "%2")]
    [InlineData("it's “it” ‘1’", "it's “it” ‘1’", "it's “it” ‘1’")]
    [InlineData("%252f", "%252f", "%252f")]
    public void Either_form_is_stored_and_shown(string name, string stored, string shown)
    {
        Assert.Equal(stored, EntityName.Stored(name));
        Assert.Equal(shown, EntityName.Shown(name));
    }

    [Fact]
    public void Storing_twice_changes_nothing_and_what_is_shown_is_stored_alike() => Gen.OneOf(Hostile.Text, Gen.String[Gen.Char["%25fcF/\\"], 0, 12]).Sample(text =>
    {
        var stored = EntityName.Stored(text);
        Assert.Equal(stored, EntityName.Stored(stored));
        Assert.DoesNotContain('/', stored);
        Assert.DoesNotContain('\\', stored);
        Assert.Equal(stored, EntityName.Stored(EntityName.Shown(text)));
        Assert.True(EntityName.Same(text, EntityName.Shown(stored)));
    }, iter: 5000);

    [Theory]
    [InlineData("", "needed")]
    [InlineData(" dvs", "blank")]
    [InlineData("-dvs", "hyphen")]
    [InlineData("dvs\u00a01", "U+00A0")]
    [InlineData("dvs\u200b1", "U+200B")]
    public void A_name_that_nobody_can_read_back_is_refused(string name, string told) =>
        Assert.Contains(told, Assert.Single(DvsName.Parse(name).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_forms_are_one_name()
    {
        Assert.True(DvsName.Parse("größe/1 [alt]*").TryGet(out var plain));
        Assert.True(DvsName.Parse("größe%2F1 [alt]*").TryGet(out var escaped));
        Assert.Equal(plain, escaped);
        Assert.Equal(("größe/1 [alt]*", "größe%2f1 [alt]*"), (plain.ToString(), plain.Stored));
    }
}
