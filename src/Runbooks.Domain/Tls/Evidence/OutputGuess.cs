namespace Runbooks.Domain.Tls.Evidence;

/// <summary>Says what a paste is when it is not what was asked for.</summary>
internal static class OutputGuess
{
    private static readonly ImmutableArray<string> Errors = ["command not found", "No such file or directory", "Permission denied", "not recognized as", "Could not resolve host", "Failed to connect", "Failed to resolve", "must be run as root", "curl: ("];

    // Words that stand in one command's output and in no other's here; the more special ones first.
    private static readonly ImmutableArray<(string Command, ImmutableArray<string> Marks)> Known =
    [
        ("testssl.sh --jsonfile", ["\"id\"", "\"severity\""]),
        ("nmap --script ssl-enum-ciphers", ["ssl-enum-ciphers"]),
        ("openssl s_client", ["Cipher is "]),
        ("openssl s_client", ["CONNECTED("]),
        ("nginx -V", ["nginx version:"]),
        ("haproxy -vv", ["HAProxy version"]),
        ("haproxy -vv", ["HA-Proxy version"]),
        ("apachectl -v", ["Server version:"]),
        ("a test of a configuration", ["Syntax OK"]),
        ("a test of a configuration", ["nginx: configuration file "]),
        ("a test of a configuration", ["Configuration file is valid"]),
        ("curl", ["HTTP/", "200"]),
        ("openssl version", ["OpenSSL "]),
        ("nmap", ["Nmap scan report"]),
        ("testssl.sh without --jsonfile", ["Testing protocols"]),
    ];

    public static string Explain(OutputLines lines, string wanted)
    {
        var need = $"This step needs the whole output of {wanted}.";
        foreach (var line in lines.Printed)
        {
            if (Errors.Any(error => lines[line].Contains(error, StringComparison.OrdinalIgnoreCase))) return $"The command did not work: “{Shortened(lines[line].Trim())}”. {need}";
        }
        foreach (var (command, marks) in Known)
        {
            if (!wanted.StartsWith(command, StringComparison.Ordinal) && marks.All(lines.Has)) return $"This looks like the output of {command}. {need}";
        }
        return $"This does not look like the output of {wanted}. {need}";
    }

    public static string Shortened(string text, int length = 120) =>
        text.Length <= length ? text : (char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]) + "…";
}
