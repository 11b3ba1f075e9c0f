using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.TlsCiphers;

/// <summary>The steps, from the first look at the server to the day after.</summary>
internal static class TlsSections
{
    public static ImmutableArray<Section> Of(TlsInputs inputs)
    {
        var (commands, planned) = (new ServerCommands(inputs), new PlannedHandshakes(inputs));
        return
        [
            new("Before touching anything", [.. BeforeSteps.Steps(inputs, commands), .. CertificateSteps.Steps(commands), .. CopySteps.Steps(commands)])
            {
                Intro = "Read-do. Up to the copy, nothing is changed. The plan holds for one version of the server and one set of OpenSSL's rules; these steps refuse others.",
            },
            new("Install", [.. FileSteps.Steps(inputs, commands), .. DhSteps.Steps(inputs, commands), .. InstallSteps.Steps(inputs, commands)])
            {
                Intro = "Read-do. The server goes on with its old configuration until the reload, the last step here.",
            },
            new("Prove", [.. ConnectSteps.Steps(inputs, commands, planned), .. ScanSteps.Steps(inputs, commands, planned), .. HttpSteps.Steps(commands)])
            {
                Intro = "Do-confirm, from a client that reaches the server as users do. A proxy or load balancer in between would answer in its place.",
            },
            new("After", [.. AfterSteps.Steps(commands)]) { Intro = "Do-confirm." },
        ];
    }
}
