using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Runbooks.Domain.Audit;

namespace Runbooks.Storage;

/// <summary>The schema, for migrations and for queries. Nothing is written through it: the log's writer has SQL of its own.</summary>
public sealed class RunbooksContext(DbContextOptions<RunbooksContext> options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EventRow>(row =>
        {
            row.ToTable("Events");
            row.HasKey(e => e.Seq);
            row.Property(e => e.Seq).ValueGeneratedNever();
            row.HasIndex(e => new { e.TargetKind, e.TargetId, e.TargetVersion }).IsUnique();
            row.HasIndex(e => new { e.ActorId, e.Seq });
            row.HasIndex(e => new { e.Action, e.Seq });
            row.HasIndex(e => e.At);
        });
        modelBuilder.Entity<EvidenceRow>().ToTable("Evidence").HasKey(e => e.Id);
        modelBuilder.Entity<DocumentRow>().ToTable("Documents").HasKey(d => d.Hash);
        modelBuilder.Entity<RunRow>(row =>
        {
            row.ToTable("Runs");
            row.HasKey(r => r.Number);
            row.Property(r => r.State).HasConversion<string>();
            row.Property(r => r.Number).ValueGeneratedNever();
            row.HasIndex(r => r.RunId).IsUnique();
            row.HasIndex(r => r.UpdatedSeq);
            row.HasIndex(r => new { r.Runbook, r.UpdatedSeq });
            row.HasIndex(r => new { r.State, r.UpdatedSeq });
        });
        modelBuilder.Entity<RunStepRow>().ToTable("RunSteps").HasKey(s => new { s.RunId, s.StepId });
        modelBuilder.Entity<RunPersonRow>(row =>
        {
            row.ToTable("RunPeople");
            row.HasKey(p => new { p.RunId, p.ActorId });
            row.HasIndex(p => p.ActorId);
        });
        modelBuilder.Entity<LinkRow>(row =>
        {
            row.ToTable("Links");
            row.HasKey(l => l.Id);
            row.HasIndex(l => l.TokenHash).IsUnique();
            row.HasIndex(l => l.RunId);
        });
    }

    /// <summary>SQLite can neither order nor compare a DateTimeOffset; it can a number.</summary>
    private sealed class MicrosConverter() : ValueConverter<DateTimeOffset, long>(at => Micros.Of(at), micros => Micros.Time(micros));
}
