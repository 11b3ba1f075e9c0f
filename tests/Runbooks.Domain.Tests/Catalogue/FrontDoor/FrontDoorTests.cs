using System.Globalization;
using System.Text;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Catalogue.IrfStack;
using Runbooks.Testing;
using Door = Runbooks.Domain.Catalogue.FrontDoor;

namespace Runbooks.Domain.Tests.Catalogue.FrontDoor;

public class FrontDoorTests
{
    private static readonly ImmutableArray<PastedText> Corpus = [.. KnownTexts.All, .. RecognisedIrfTests.Pasted, .. UnknownTexts.All];

    public static TheoryData<string> Names => [.. Corpus.Select(text => text.Name)];

    private static PastedText Text(string name) => Corpus.Single(text => text.Name == name);

    private static Recognition? Best(string text) => Door.Recognise(text).Candidates.FirstOrDefault();

    private static FormValues Fields(string name) => Best(Text(name).Text)!.Fields;

    [Theory, MemberData(nameof(Names))]
    public void Each_text_is_known_to_its_runbook_or_to_none(string name) => Assert.Equal(Text(name).Runbook, Best(Text(name).Text)?.Runbook ?? "");

    [Theory, MemberData(nameof(Names))]
    public void Blanks_and_line_ends_around_a_text_change_nothing(string name) =>
        Assert.Equal(Text(name).Runbook, Best("\r\n" + Text(name).Text.ReplaceLineEndings("\r\n") + "\r\n\r\n")?.Runbook ?? "");

    [Fact]
    public void There_are_texts_enough() => Assert.True(UnknownTexts.All.Length >= 60 && KnownTexts.All.Length >= 45);

    [Fact]
    public void What_is_said_to_each_text_reads_like_this()
    {
        var table = new StringBuilder();
        foreach (var text in Corpus)
        {
            var found = Door.Recognise(text.Text).Candidates;
            table.Append(text.Name).Append('\n');
            if (found.IsEmpty) table.Append("    search\n");
            foreach (var each in found)
            {
                table.Append(CultureInfo.InvariantCulture, $"    {each.Certainty} {each.Runbook} {each.Kind}{(each.Reader is null ? "" : " " + each.Reader)}: {each.Reason}\n");
                if (each.Fields.All.Any()) table.Append("        ").Append(PlanJson.Write(each.Fields)).Append('\n');
                if (each.Page.Length > 0) table.Append("        ").Append(each.Page).Append('\n');
            }
        }
        Golden.Check(table.ToString(), Path.Combine("FrontDoor", "precision.txt"));
    }

    [Fact]
    public void Fields_are_those_of_the_runbooks_form() => Assert.All(KnownTexts.All.SelectMany(text => Door.Recognise(text.Text).Candidates), found =>
    {
        var form = Domain.Catalogue.Catalogue.Find(found.Runbook)!.Form;
        Assert.All(found.Fields.All, field => Assert.Contains(field.Key, form.Fields.Select(known => known.Id)));
        Assert.DoesNotContain(form.Check(found.Fields), problem => problem.Message.Contains("no such field", StringComparison.OrdinalIgnoreCase) || problem.Message.Contains("kind", StringComparison.OrdinalIgnoreCase));
        if (found.Reader is { } reader) Assert.Contains(reader, Domain.Catalogue.Catalogue.Readers.Keys);
    });

    [Fact]
    public void An_address_plan_fills_the_form_so_that_it_plans()
    {
        var fields = Fields("address plan in CSV");
        Assert.Equal(("10.77.5.0/29", "30"), (fields.Text("baseNetwork"), fields.Text("prefix")));
        var plan = Domain.Catalogue.Catalogue.Find("vmotion-networks")!.Evaluate(fields).Plan;
        Assert.NotNull(plan);
        Assert.Equal(["esx31", "esx32"], plan.Inputs.Rows("hosts").Select(row => row.Text("name")));
        Assert.Equal(["vmnic4-vmnic4", "vmnic5-vmnic6"], plan.Inputs.Rows("links").Select(row => $"{row.Text("nicA")}-{row.Text("nicB")}"));
    }

    [Fact]
    public void A_configuration_and_a_cipher_string_fill_the_form_so_that_it_plans()
    {
        var runbook = Domain.Catalogue.Catalogue.Find("tls-ciphers")!;
        Assert.Equal("shop.example.org", runbook.Evaluate(Fields("nginx")).Plan?.Inputs.Text("host"));
        Assert.Equal("HIGH:!aNULL:!MD5", runbook.Evaluate(Fields("cipher string")).Plan?.Inputs.Text("string"));
        Assert.NotNull(runbook.Evaluate(Fields("nginx -V")).Plan);
    }

    [Fact]
    public void A_hosts_networks_are_those_to_avoid() => Assert.Equal("192.0.2.0/24, 198.51.100.0/25", Fields("vmknic list").Text("avoid"));

    [Fact]
    public void An_identifier_is_told_with_its_address_and_time() => Assert.Contains("10.9.8.1, begun 2012-07-06 16:06:54", Best("[168364033:1341590814020069]")!.Reason, StringComparison.Ordinal);

    [Fact]
    public void A_cipher_string_has_a_page_of_its_own_too() => Assert.Equal("/ciphers?string=HIGH%3A%21aNULL%3A%21MD5", Best("HIGH:!aNULL:!MD5")!.Page);

    [Fact]
    public void The_best_is_first_and_guesses_and_doubles_are_left_out()
    {
        var guesser = new Guesser([Of(10) with { Step = "a" }, Of(60) with { Step = "b" }, Of(95), Of(60) with { Step = "b" }, Of(49) with { Step = "c" }]);
        Assert.Equal([95, 60], Door.Recognise("x", [guesser, guesser]).Candidates.Select(found => found.Certainty));
        Assert.Single(Door.Recognise("x", [new Guesser([Of(60), Of(60)])]).Candidates);
        // Of two that are as certain the one of the earlier runbook comes first.
        Assert.Equal(["a", "b"], Door.Recognise("x", [new Guesser([Of(60) with { Runbook = "a" }]), new Guesser([Of(60) with { Runbook = "b" }])]).Candidates.Select(found => found.Runbook));
    }

    [Fact]
    public void What_is_longer_than_evidence_is_cut_and_told()
    {
        var recognised = Door.Recognise(new string('x', Door.Longest) + "\nModule Migrate power on failed.");
        Assert.True(recognised.WasCut);
        Assert.Empty(recognised.Candidates);
        Assert.False(Door.Recognise(new string('x', Door.Longest)).WasCut);
        Assert.NotEmpty(Door.Recognise("Module Migrate power on failed.\n" + new string('x', Door.Longest)).Candidates);
    }

    [Fact]
    public void A_configuration_too_long_for_the_form_is_not_filled_in()
    {
        var found = Best("ssl_protocols TLSv1.2;\nssl_ciphers HIGH;\n" + string.Concat(Enumerable.Repeat("# nothing here\n", 6000)))!;
        Assert.Equal(RecognitionKind.Configuration, found.Kind);
        Assert.Null(found.Fields["existing"]);
    }

    [Fact]
    public void Any_text_has_an_answer()
    {
        string[] pieces = [.. Corpus.SelectMany(text => text.Text.Split('\n')), "\0", "\ud800", "\u202e", new string(':', 500), "[", "<", "/30", "Kx="];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 12].Select(parts => string.Join('\n', parts)).Sample(text => Door.Recognise(text).Candidates.All(found => found.Certainty is >= Recognition.Least and <= 100 && found.Reason.Length > 0), iter: 2000);
        Gen.String.Sample(text => { Door.Recognise(text); }, iter: 2000);
    }

    [Fact]
    public void Every_text_may_be_cut_anywhere() => Assert.All(KnownTexts.All, text =>
    {
        for (var length = 0; length < text.Text.Length; length += 7) Door.Recognise(text.Text[..length]);
    });

    [Fact]
    public void A_text_of_the_greatest_length_is_answered_whatever_it_repeats() => Assert.All(
        ["[1:1341590814020069]", "1341590814020069 S: ", "10.0.0.0/30 ", "<10.0.0.1>", "ssl_ciphers HIGH;\n", "A:", "AES128-SHA:", ":902 ", "vmnic0 ", "{", "\"", " Kx= Au= Enc= Mac=\n", "vmk0 1.1.1.1 255.255.255.0\n", "a\ud800"],
        piece => Door.Recognise(string.Concat(Enumerable.Repeat(piece, Door.Longest / piece.Length))));

    private static Recognition Of(int certainty) => new("toy", RecognitionKind.Error, "so", certainty);

    private sealed class Guesser(ImmutableArray<Recognition> found) : Runbook
    {
        public override RunbookInfo Info => throw new NotSupportedException();

        public override Form Form => throw new NotSupportedException();

        public override FormValues Example => FormValues.Empty;

        public override Evaluation Evaluate(FormValues values) => throw new NotSupportedException();

        public override ImmutableArray<Recognition> Recognise(string text) => found;
    }
}
