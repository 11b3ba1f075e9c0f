namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A word a version knows: an alias, or a suite's name, which brings that suite's algorithms.</summary>
/// <param name="Suite">The suite of that name, by its place in the start list; null for an alias.</param>
/// <param name="Matching">What the word means when it stands alone.</param>
internal sealed record Word(Alias Alias, int? Suite, SuiteSet Matching);
