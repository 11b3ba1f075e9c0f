using System.Globalization;

namespace Runbooks.Domain.Tls.Servers.Reading;

/// <summary>What makes one host of a text: <c>&lt;VirtualHost *:443&gt;</c>, <c>server</c> of nginx, <c>frontend https</c>.</summary>
/// <param name="Line">Where it is opened, from 1.</param>
/// <param name="Text">As its first line has it.</param>
internal sealed record HostBlock(int Line, string Text);

/// <summary>
/// A text with several hosts is read as one of them, since a server answers as one of them: what stands outside all hosts counts, then
/// the first host with TLS. Of hosts without TLS only their redirect counts.
/// </summary>
internal static class HostBlocks
{
    /// <param name="refuses">Marks a host that ends every handshake: it stands for nobody as long as there is another.</param>
    /// <param name="names">What a statement says the host is called.</param>
    public static IEnumerable<Statement> One(
        IReadOnlyCollection<Statement> statements, Func<Statement, bool> setsTls, Func<Statement, bool> refuses, Func<Statement, bool> redirects, Func<Statement, ImmutableArray<string>> names, ReadingSheet sheet)
    {
        var byHost = statements.Where(statement => statement.Host is not null).ToLookup(statement => statement.Host!);
        List<HostBlock> withTls = [.. byHost.Where(host => host.Any(setsTls)).Select(host => host.Key)];
        if (withTls.Count == 0) return statements;
        var read = withTls.FirstOrDefault(host => !byHost[host].Any(refuses)) ?? withTls[0];
        foreach (var other in withTls.Where(host => host != read))
        {
            var called = string.Join(", ", byHost[other].SelectMany(statement => names(statement)).Distinct().Take(5).Select(Statement.Shortened));
            sheet.Problem(other.Line, other.Text, string.Create(CultureInfo.InvariantCulture,
                $"This is another host with TLS{(called.Length > 0 ? $" ({called})" : "")} and was not read: the plan is for the one of line {read.Line}. Paste this one by itself, with what stands outside all hosts."));
        }
        var others = withTls.ToHashSet();
        return Kept();

        IEnumerable<Statement> Kept()
        {
            foreach (var statement in statements)
            {
                if (statement.Host is null || statement.Host == read || (!others.Contains(statement.Host) && redirects(statement))) yield return statement;
                else sheet.Ignore();
            }
        }
    }
}
