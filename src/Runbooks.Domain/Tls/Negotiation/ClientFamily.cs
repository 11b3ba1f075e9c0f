namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>Whose client it is, to filter by. <see cref="OpenSsl"/> stands for everything linked to it: curl, Python, PHP.</summary>
public enum ClientFamily
{
    InternetExplorer,
    Edge,
    Chrome,
    Firefox,
    Safari,
    Android,
    Java,
    OpenSsl,
    Other,
}
