using Bunit;
using Runbooks.Web.Wizard;

namespace Runbooks.Web.Tests.Wizard;

public class WrappedTextTests : BunitContext
{
    [Theory]
    [InlineData("")]
    [InlineData("HIGH:!aNULL")]
    [InlineData("Get-VMHost  -Name 'esx01' | Set-VMHostNetwork -WhatIf")]
    [InlineData(" a\n b ")]
    public void What_is_copied_is_the_text_as_it_was(string text) =>
        Assert.Equal(text, string.Concat(Render<WrappedText>(view => view.Add(wrapped => wrapped.Text, text)).Nodes.Select(node => node.TextContent)));
}
