namespace Runbooks.Domain.Comware.Readers;

/// <summary>What printed an output.</summary>
internal enum OutputKind { Other, Version, Irf, IrfTopology, IrfLink, IrfConfiguration, Mad, MadVerbose, BfdSession, Device, InterfaceBrief, BootLoader, Configuration, LogBuffer }
