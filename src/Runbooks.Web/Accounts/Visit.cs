using Microsoft.AspNetCore.Components.Authorization;
using Runbooks.Domain.Audit;

namespace Runbooks.Web.Accounts;

/// <summary>One browser tab's visit: from where, in which time zone, under which name. Scoped to the circuit.</summary>
public sealed class Visit(AuthenticationStateProvider authentication)
{
    private string requestId = "";
    private string address = "";
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    /// <summary>Said by the page that opened the circuit, since a circuit knows no request.</summary>
    public void Began(string requestId, string address, string? timeZone)
    {
        (this.requestId, this.address) = (requestId, address);
        zone = timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found) ? found : TimeZoneInfo.Utc;
    }

    /// <summary>Null for somebody who has not given a name.</summary>
    public async Task<Origin?> Origin() =>
        Visitor.ActorOf((await authentication.GetAuthenticationStateAsync()).User) is { } actor ? new Origin(actor, Via.Ui, requestId, address) : null;

    /// <summary>Date and time in the visitor's zone, or UTC with the letters beside it.</summary>
    public string Show(DateTimeOffset at) => Clock.Show(at, zone);
}
