using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware.Readers;

/// <summary>
/// What a console said to commands that change something: <c>irf member … renumber …</c>, <c>port group interface …</c>,
/// <c>irf-port-configuration active</c>, <c>save</c>, <c>reboot</c>, <c>easy-irf</c>, <c>mad enable</c>. The samples stand beside each part.
/// </summary>
internal static class DialogReader
{
    public static Verdict Read(string evidence, ImmutableArray<Expectation> expectations)
    {
        var paste = ConsolePaste.Of(evidence);
        var facts = new ComwareFacts("the commands of this step");
        Read(paste, facts);
        return facts.Judge(expectations, () => OutputGuess.Explain(paste, OutputKind.Other, "the commands of this step, with their prompts"));
    }

    /// <summary>The dialogs in a paste.</summary>
    public static ImmutableArray<string> Of(ConsolePaste paste) => Read(paste, new(""));

    private static ImmutableArray<string> Read(ConsolePaste paste, ComwareFacts facts)
    {
        var (renumber, ports, save, reboot, easy, rest) = (new RenumberDialog(), new PortGroupDialog(), new SaveDialog(), new RebootDialog(), new EasyIrfDialog(), new OtherDialogs());
        foreach (var line in DialogLine.Of(paste.Lines))
        {
            if (line.IsPrompt || line.Typed is not null)
            {
                var words = EvidenceText.Words(line.Typed ?? "");
                renumber.Typed(words);
                ports.Typed(words);
                save.Typed(words);
                reboot.Typed(words);
                easy.Typed(words);
                rest.Typed(words);
                continue;
            }
            renumber.Printed(line);
            ports.Printed(line);
            save.Printed(line);
            reboot.Printed(line);
            easy.Printed(line);
            rest.Printed(line);
        }
        var isWhole = facts.IsComplete = paste.EndsAtPrompt || reboot.IsGone || easy.IsGone;
        ImmutableArray<bool> found = [renumber.AddTo(facts, isWhole), ports.AddTo(facts, isWhole), save.AddTo(facts, isWhole), reboot.AddTo(facts, isWhole), easy.AddTo(facts, isWhole), rest.AddTo(facts, isWhole)];
        ImmutableArray<string> names = ["renumber", "port group", "save", "reboot", "easy-irf", "other"];
        var subjects = names.Where((_, i) => found[i]).ToImmutableArray();
        // Errors alone make no dialog of this kind, but after one they are part of it.
        var errors = rest.Errors;
        if (!subjects.IsEmpty || !errors.IsEmpty) facts.Add(!isWhole, "errors", "text", errors);
        return subjects;
    }
}
