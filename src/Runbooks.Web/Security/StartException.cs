namespace Runbooks.Web.Security;

/// <summary>The server must not start like this; the message says why and what to change.</summary>
public sealed class StartException(string message) : Exception(message);
