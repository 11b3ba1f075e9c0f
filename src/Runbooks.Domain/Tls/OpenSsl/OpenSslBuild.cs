namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>An OpenSSL one can choose: a version as its project publishes it, or as a distribution ships it.</summary>
/// <param name="Id">As the command line takes it: <c>3.0</c>, <c>debian-12</c>.</param>
/// <param name="Name"><c>OpenSSL 3.0</c>, <c>Debian 12</c>.</param>
/// <param name="SecurityLevel">The level it starts with.</param>
/// <param name="Note">What the distribution changes; empty for the project's own.</param>
/// <param name="IsVerified">The answers were compared with that very build. Otherwise version and changes are from memory.</param>
public sealed record OpenSslBuild(string Id, string Name, OpenSslVersion Version, int SecurityLevel, string Note, bool IsVerified)
{
    /// <summary>Above level 0 it has no TLS 1.0 and 1.1, although its release would. Whether level 1 is enough was not verified.</summary>
    public bool HoldsOldTlsBack { get; init; }

    /// <summary>The project's own versions, newest first.</summary>
    public static ImmutableArray<OpenSslBuild> Versions { get; } = [.. OpenSslVersion.All.Reverse().Select(Upstream)];

    /// <summary>Distributions, newest first within each.</summary>
    public static ImmutableArray<OpenSslBuild> Distributions { get; } =
    [
        Distribution("debian-13", "Debian 13", Release.V35, 2, "3.5; security level 2."),
        Distribution("debian-12", "Debian 12", Release.V30, 2, "3.0.19; security level 2, otherwise as the project builds it.", isVerified: true),
        Distribution("debian-11", "Debian 11", Release.V111, 2, "1.1.1; openssl.cnf sets security level 2 and TLS 1.2 as the lowest protocol."),
        Distribution("debian-10", "Debian 10", Release.V111, 2, "1.1.1; openssl.cnf sets security level 2 and TLS 1.2 as the lowest protocol."),
        Distribution("debian-9", "Debian 9", Release.V110, 1, "1.1.0."),
        Distribution("debian-8", "Debian 8", Release.V101, 0, "1.0.1t with later fixes."),
        Distribution("ubuntu-24.04", "Ubuntu 24.04", Release.V30, 2, "3.0; security level 2, where TLS 1.0 and 1.1 are off as well."),
        Distribution("ubuntu-22.04", "Ubuntu 22.04", Release.V30, 2, "3.0; security level 2, where TLS 1.0 and 1.1 are off as well."),
        Distribution("ubuntu-20.04", "Ubuntu 20.04", Release.V111, 2, "1.1.1; security level 2, where TLS 1.0 and 1.1 are off as well.") with { HoldsOldTlsBack = true },
        Distribution("ubuntu-18.04", "Ubuntu 18.04", Release.V111, 1, "1.1.1."),
        Distribution("ubuntu-16.04", "Ubuntu 16.04", Release.V102, 0, "1.0.2g with later fixes; shared build, so no GOST suites."),
        Distribution("ubuntu-14.04", "Ubuntu 14.04", Release.V101G, 0, "1.0.1f with later fixes."),
        Distribution("rhel-10", "RHEL 10", Release.V32, 2, "3.2, later 3.5; the system's crypto policy sets protocols and suites unless a service sets its own."),
        Distribution("rhel-9", "RHEL 9", Release.V30, 2, "3.0, from 9.5 on 3.2 and from 9.7 on 3.5; the system's crypto policy sets protocols and suites unless a service sets its own."),
        Distribution("rhel-8", "RHEL 8", Release.V111, 2, "1.1.1k; the system's crypto policy sets protocols and suites unless a service sets its own."),
        Distribution("rhel-7", "RHEL 7", Release.V102, 0, "1.0.2k with later fixes; no SRP, SEED and IDEA suites, no GOST."),
        Distribution("alpine-3.22", "Alpine 3.22", Release.V35, 2, "3.5."),
        Distribution("freebsd-14", "FreeBSD 14", Release.V30, 1, "3.0."),
    ];

    public static ImmutableArray<OpenSslBuild> All { get; } = [.. Versions, .. Distributions];

    /// <summary>By id or name, whatever its case; null for what is not known.</summary>
    public static OpenSslBuild? Find(string text) => All.FirstOrDefault(build => text.Equals(build.Id, StringComparison.OrdinalIgnoreCase) || text.Equals(build.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What each term of a string does in this build, and what a server would never say.</summary>
    public ExplainedCipherList Explain(string text) => Version.Explain(text, SecurityLevel);

    private static OpenSslBuild Upstream(OpenSslVersion version) =>
        new(version.Name, $"OpenSSL {version.Name}", version, version.Rules.DefaultSecurityLevel, "", IsVerified: true);

    private static OpenSslBuild Distribution(string id, string name, Release release, int level, string note, bool isVerified = false) =>
        new(id, name, OpenSslVersion.Of(release), level, note, isVerified);
}
