using Microsoft.EntityFrameworkCore;

namespace Runbooks.Storage;

/// <summary>Reads links. They are read anew at every use, so that a revoked one ends at once.</summary>
public sealed class Links(IDbContextFactory<RunbooksContext> contexts)
{
    /// <param name="tokenHash">SHA-256 of the token, lower-case hex.</param>
    public async Task<LinkRow?> FindByToken(string tokenHash, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        return await context.Links.FirstOrDefaultAsync(link => link.TokenHash == tokenHash, ct).ConfigureAwait(false);
    }

    public async Task<LinkRow?> Find(string id, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        return await context.Links.FirstOrDefaultAsync(link => link.Id == id, ct).ConfigureAwait(false);
    }

    /// <summary>The newest first.</summary>
    public async Task<ImmutableArray<LinkRow>> ForRun(string runId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct).ConfigureAwait(false);
        return [.. await context.Links.Where(link => link.RunId == runId).OrderByDescending(link => link.CreatedAt).ThenBy(link => link.Id).ToListAsync(ct).ConfigureAwait(false)];
    }
}
