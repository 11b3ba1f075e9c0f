using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Tls.Advice;

/// <summary>Something to know about a TLS configuration before it is deployed.</summary>
/// <param name="Title">The same for the same matter, whatever the configuration.</param>
/// <param name="Text">What it is here, and what to do.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unverified">True when a fact in the text was not read at a first-hand source.</param>
public sealed record TlsCaution(Severity Severity, string Title, string Text, string Source, bool Unverified = false);
