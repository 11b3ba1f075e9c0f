using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Servers;

/// <summary>A configuration file, ready to be put in place.</summary>
/// <param name="Cautions">What the file cannot say, and what to know before it is used.</param>
public sealed record ServerFile(string Name, string Language, string Text, ImmutableArray<Caution> Cautions)
{
    /// <summary>Writes the file in the product's language; refuses what the product or its OpenSSL cannot do.</summary>
    /// <param name="ruleset">When the facts were last reviewed; stands in the file's first line.</param>
    public static Result<ServerFile> Write(TlsConfiguration configuration, DateOnly ruleset)
    {
        var problems = TlsConfigurationCheck.Problems(configuration);
        if (!problems.IsEmpty) return new Result<ServerFile>.Refused(problems);
        var traits = configuration.Server.Traits;
        return new ServerFile(traits.File.Name, traits.File.Language, traits.Text(configuration, ruleset), ServerFileCautions.Of(configuration));
    }
}
