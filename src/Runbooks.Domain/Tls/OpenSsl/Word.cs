namespace Runbooks.Domain.Tls.OpenSsl;

/// <summary>A word a version knows: an alias, or a suite's name, which brings that suite's algorithms.</summary>
/// <param name="Suite">The suite of that name, by its place in the start list; null for an alias.</param>
/// <param name="Alone">What the word asks when it stands alone.</param>
/// <param name="Matching">The suites that fit then.</param>
internal sealed record Word(Alias Alias, int? Suite, Pattern Alone, SuiteSet Matching);
