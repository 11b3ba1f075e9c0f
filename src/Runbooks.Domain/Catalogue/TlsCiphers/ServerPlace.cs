using Runbooks.Domain.Net;
using Runbooks.Domain.Tls.OpenSsl;
using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>Where a server keeps its configuration, and how it is told to test and to read it.</summary>
/// <param name="Kept">What is copied before anything is changed.</param>
/// <param name="File">Where the plan's file goes.</param>
/// <param name="Program">Answers <c>-v</c>, and for Apache <c>-M</c> and <c>-S</c>.</param>
/// <param name="Service">The service's command without its verb.</param>
internal sealed record ServerPlace(string Family, string Kept, string File, string Program, string Test, string Service, string Log, string? Unverified)
{
    private const string Enabled = "/sites-enabled/", Available = "/sites-available/";

    private static readonly ImmutableArray<string[]> Rows =
        [.. ServerPlaceRows.Text.Split('\n').Skip(1).Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>Plain ASCII that is safe in a file's name; NAME_MAX is 255 and a host name may be 253 long.</summary>
    public static string Stem(HostName host) => $"tls-{(host.ToString().Length <= 200 ? host.ToString() : host.Short)}";

    public static ServerPlace Of(TlsInputs inputs)
    {
        var (family, product) = (FamilyOf(inputs.Build), ServerDirectives.NameOf(inputs.Configuration.Server.Product));
        var row = Rows.Single(columns => columns[0] == family && columns[1] == product);
        var file = row[3].Replace("tls-{host}", Stem(inputs.Configuration.HostName), StringComparison.Ordinal);
        return new ServerPlace(family, row[2], file, row[4], row[5].Replace("{file}", file, StringComparison.Ordinal), row[6], row[7], Doubt(inputs.Build, row[8]));
    }

    /// <summary>The name of the file alone.</summary>
    public string FileName => File[(File.LastIndexOf('/') + 1)..];

    public string Reload => $"{Service} reload";

    public string Copy => Kept + ".before-tls-ciphers";

    /// <summary>HAProxy's file is the whole configuration; the others read a folder.</summary>
    public bool IsFolder => Kept != File;

    /// <summary>Debian's Apache reads a file only while a link in sites-enabled leads to it; null elsewhere.</summary>
    public string? Link => File.Contains(Available, StringComparison.Ordinal) ? File.Replace(Available, Enabled, StringComparison.Ordinal) : null;

    /// <summary>A link leads to the same place from the copy, so it is compared as a link where diff can do that (GNU diff 3.3).</summary>
    public string Compare => Family is "debian" or "rhel" ? "diff -r --no-dereference" : "diff -r";

    /// <summary>Puts back what was edited or taken away; what is new stays.</summary>
    public string PutBack => IsFolder ? $"cp -a {Copy}/. {Kept}/" : $"cp -a {Copy} {Kept}";

    /// <summary>Puts everything back as it was copied. The plan's file goes first, since the copy takes nothing away.</summary>
    public ImmutableArray<string> Restore => IsFolder ? [$"rm -f {(Link is { } link ? $"{link} {File}" : File)}", PutBack] : [PutBack];

    private static string FamilyOf(OpenSslBuild build) => build.Id.Split('-')[0] switch
    {
        "rhel" => "rhel",
        "alpine" => "alpine",
        "freebsd" => "freebsd",
        // An OpenSSL without a distribution says nothing about paths; Debian's are shown.
        _ => "debian",
    };

    private static string? Doubt(OpenSslBuild build, string status) => OpenSslBuild.Versions.Contains(build)
        ? "The plan names no distribution, so paths and service are Debian's. Where they differ, put in your own."
        : status == "measured" ? null : $"Paths and service are those of {build.Name}'s package as generally known; they were not read there.";
}
