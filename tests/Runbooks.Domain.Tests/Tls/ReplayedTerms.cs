using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>Carries out an explanation on a plain list, as a reader would with a pencil.</summary>
internal static class ReplayedTerms
{
    public static void Check(OpenSslVersion version, ExplainedCipherList explained)
    {
        var list = version.Suites.ToList();
        var active = new HashSet<SuiteEntry>();
        var killed = new HashSet<SuiteEntry>();
        foreach (var term in explained.Terms)
        {
            Assert.DoesNotContain(term.Changed, killed.Contains);
            // Told in the order in which they are in the list, or were before they left it.
            var changed = term.Operator == CipherOperator.Kill ? version.Suites.Where(term.Changed.Contains) : list.Where(term.Changed.Contains);
            Assert.Equal(changed, term.Changed);
            list.RemoveAll(term.Changed.Contains);
            switch (term.Operator)
            {
                case CipherOperator.Add:
                    Assert.DoesNotContain(term.Changed, active.Contains);
                    active.UnionWith(term.Changed);
                    list.AddRange(term.Changed);
                    break;
                case CipherOperator.Order:
                    Assert.All(term.Changed, suite => Assert.Contains(suite, active));
                    list.AddRange(term.Changed);
                    break;
                case CipherOperator.Delete:
                    Assert.All(term.Changed, suite => Assert.Contains(suite, active));
                    active.ExceptWith(term.Changed);
                    list.InsertRange(0, term.Changed);
                    break;
                case CipherOperator.Kill:
                    active.ExceptWith(term.Changed);
                    killed.UnionWith(term.Changed);
                    break;
                case CipherOperator.Command when term.Text.StartsWith("@STRENGTH", StringComparison.Ordinal):
                    list = [.. list.Where(suite => !active.Contains(suite)), .. list.Where(active.Contains).OrderByDescending(suite => suite.StrengthBits)];
                    break;
                default:
                    break;
            }
        }
        if (explained.List.Error != CipherStringError.InvalidCommand) Assert.Equal(list.Where(active.Contains), explained.List.Suites);
    }
}
