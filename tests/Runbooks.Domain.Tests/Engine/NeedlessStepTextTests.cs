using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tests.Engine;

public class NeedlessStepTextTests
{
    private static Plan WithNeedless => SampleRunbook.Frozen with
    {
        Sections = [SampleRunbook.Frozen.Sections[0], SampleRunbook.Frozen.Sections[1] with { Steps = [.. SampleRunbook.Frozen.Sections[1].Steps.Select(step => step.Id == "set" ? step with { NotApplicable = "It is set <already>." } : step)] }],
    };

    [Fact]
    public void The_text_says_why_and_leaves_out_what_would_be_typed()
    {
        var text = PlanText.Write(WithNeedless, "T");
        Assert.Contains("  2. Set it [set]\n    Not needed: It is set <already>.\n\n  3. Say it [text]\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("system-view", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Another person looks first.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Markdown_says_why_and_leaves_out_what_would_be_typed()
    {
        var text = PlanMarkdown.Write(WithNeedless, "T");
        Assert.Contains("### 2. Set it\n\nNot needed: It is set \\<already\\>.\n\n### 3. Say it\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("system-view", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_outlasts_being_frozen() => Assert.Equal("It is set <already>.", PlanJson.Read(PlanJson.Write(WithNeedless)).Step("set")!.NotApplicable);
}
