namespace Runbooks.Domain.Tls.Negotiation;

/// <summary>What a client gets from a server.</summary>
public abstract record HandshakeOutcome
{
    private HandshakeOutcome(TlsClient client) => Client = client;

    public TlsClient Client { get; }

    /// <summary>What the server settles on; null when it does not come that far.</summary>
    public abstract Negotiated? Picked { get; }

    public bool Succeeds => this is Connected;

    /// <summary>What one has to know beside the outcome.</summary>
    public ImmutableArray<string> Notes => this switch
    {
        { Picked: null } => [],
        // RFC 6066 section 3; Apache, nginx and HAProxy fall back to a default site or certificate.
        { Client.SendsSni: false } => ["Sends no server name (SNI): of several sites on one address it sees the default one and its certificate."],
        { Picked.AsksAgain: true } => ["Sends no key for the group: the server asks again (HelloRetryRequest), one more round trip."],
        _ => [],
    };

    public sealed record Connected : HandshakeOutcome
    {
        private readonly Negotiated with;

        internal Connected(TlsClient client, Negotiated with) : base(client) => this.with = with;

        public override Negotiated Picked => with;
    }

    /// <summary>A client whose pick fails does not try the next suite.</summary>
    public sealed record Failed : HandshakeOutcome
    {
        internal Failed(TlsClient client, HandshakeFailure reason, string why, Negotiated? picked = null) : base(client) =>
            (Reason, Why, Picked) = (reason, why, picked);

        public HandshakeFailure Reason { get; }

        /// <summary>One sentence or two, for people.</summary>
        public string Why { get; }

        public override Negotiated? Picked { get; }

        /// <summary>It rests on a limit that was recorded elsewhere and not measured; see <see cref="ClientLimits"/>.</summary>
        public bool IsUnverified => Reason is HandshakeFailure.DhBits or HandshakeFailure.KeyBits or HandshakeFailure.Sha1Certificate;
    }
}
