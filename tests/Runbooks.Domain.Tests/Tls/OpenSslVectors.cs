using System.IO.Compression;
using System.Runtime.CompilerServices;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Domain.Tests.Tls;

/// <summary>What real builds of OpenSSL answered; see Vectors/README.md.</summary>
internal static class OpenSslVectors
{
    /// <summary>File, and the version it speaks for.</summary>
    public static readonly ImmutableArray<(string File, Release Release)> Files =
    [
        ("1.0.1", Release.V101), ("1.0.2", Release.V102), ("1.1.0", Release.V110), ("1.1.1", Release.V111), ("3.0", Release.V30), ("3.5", Release.V35), ("4.1", Release.V40),
    ];

    public static IEnumerable<string> Lines(string name, [CallerFilePath] string caller = "")
    {
        using var file = File.OpenRead(Path.Combine(Path.GetDirectoryName(caller)!, "Vectors", name + ".gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    /// <summary>The string, <c>ok</c> or <c>error</c>, the suites joined by colons.</summary>
    public static IEnumerable<string[]> Answers(string file) => Lines(file + ".tsv").Select(line => line.Split('\t'));
}
