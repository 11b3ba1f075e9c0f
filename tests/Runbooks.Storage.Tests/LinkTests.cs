using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Runbooks.Storage.Tests;

public class LinkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_is_found_by_its_hash_until_it_is_revoked_or_expires()
    {
        var directory = Path.Combine(Path.GetTempPath(), "runbooks-test-" + Guid.NewGuid().ToString("N"));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddRunbooksStorage(directory).BuildServiceProvider();
        try
        {
            services.OpenRunbooksStorage();
            var (log, links) = (services.GetRequiredService<EventLog>(), services.GetRequiredService<Links>());
            var created = new LinkCreated("l-1", new string('a', 64), "AbC123", "r-1", "for the night shift", time.GetUtcNow().AddDays(7));
            await log.Append(new Append(LinkEvents.TargetKind, "l-1", 0, Data.Somebody(), [LinkEvents.Created(created)]), Ct);
            var link = (await links.FindByToken(created.TokenHash, Ct))!;
            Assert.Equal(("l-1", "AbC123", "r-1", "for the night shift", "Ada", created.ExpiresAt), (link.Id, link.Prefix, link.RunId, link.Label, link.CreatedBy, link.ExpiresAt));
            Assert.True(link.IsOpenAt(time.GetUtcNow()));
            Assert.False(link.IsOpenAt(time.GetUtcNow().AddDays(7)));
            Assert.Null(await links.FindByToken(new string('b', 64), Ct));
            await log.Append(new Append(LinkEvents.TargetKind, "l-1", 1, Data.Somebody(), [LinkEvents.Revoked()]), Ct);
            Assert.False((await links.ForRun("r-1", Ct)).Single().IsOpenAt(time.GetUtcNow()));
            Assert.NotNull((await links.Find("l-1", Ct))!.RevokedAt);
        }
        finally
        {
            await services.DisposeAsync();
            Directory.Delete(directory, recursive: true);
        }
    }
}
