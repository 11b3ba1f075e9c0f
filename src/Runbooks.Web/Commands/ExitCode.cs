namespace Runbooks.Web.Commands;

/// <summary>What the process says when it ends. Scripts rely on the numbers.</summary>
public static class ExitCode
{
    /// <summary>Done; for <c>check</c> a pass.</summary>
    public const int Fine = 0;

    /// <summary>For <c>check</c> a fail; otherwise the program itself failed.</summary>
    public const int Failed = 1;

    /// <summary>The inputs were refused, or the command line itself.</summary>
    public const int Refused = 2;

    /// <summary>For <c>check</c>: the evidence shows it neither way.</summary>
    public const int Unclear = 3;
}
