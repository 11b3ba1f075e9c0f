namespace Runbooks.Domain.Tls.Rating;

/// <summary>What the rules look at: the server, what of its offer can be reached, and what the reference browsers get.</summary>
internal sealed record Graded(RatedServer Server, UsableOffer Offer, ImmutableArray<ReferencePick> Picks);
