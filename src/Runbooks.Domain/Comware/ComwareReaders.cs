using Runbooks.Domain.Comware.Readers;
using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Comware;

/// <summary>The readers of what Comware switches print, by the names that checks use. Names are stable: frozen plans hold them.</summary>
public static class ComwareReaders
{
    public const string Version = "comware-version";

    public const string Irf = "comware-irf";

    public const string IrfTopology = "comware-irf-topology";

    public const string IrfLink = "comware-irf-link";

    public const string IrfConfiguration = "comware-irf-configuration";

    public const string Mad = "comware-mad";

    public const string MadVerbose = "comware-mad-verbose";

    public const string BfdSession = "comware-bfd-session";

    public const string Device = "comware-device";

    public const string InterfaceBrief = "comware-interface-brief";

    public const string BootLoader = "comware-boot-loader";

    public const string Configuration = "comware-configuration";

    public const string Dialog = "comware-dialog";

    public const string Log = "comware-log";

    public static IReadOnlyDictionary<string, EvidenceReader> All { get; } = new Dictionary<string, EvidenceReader>(StringComparer.Ordinal)
    {
        [Version] = VersionReader.Read,
        [Irf] = IrfReader.Read,
        [IrfTopology] = IrfTopologyReader.Read,
        [IrfLink] = IrfLinkReader.Read,
        [IrfConfiguration] = IrfConfigurationReader.Read,
        [Mad] = MadReader.Read,
        [MadVerbose] = MadVerboseReader.Read,
        [BfdSession] = BfdSessionReader.Read,
        [Device] = DeviceReader.Read,
        [InterfaceBrief] = InterfaceBriefReader.Read,
        [BootLoader] = BootLoaderReader.Read,
        [Configuration] = ConfigurationReader.Read,
        [Dialog] = DialogReader.Read,
        [Log] = LogReader.Read,
    };
}
