using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Runbooks.Web.Runs;

/// <summary>The disk is full, broken or busy, or the log is closing: nothing was written, and trying again may work.</summary>
internal static class StorageTrouble
{
    public const string Words = "The record could not be written, so nothing was applied; what you typed is still here. The server's log says why: its disk may be full. Try again when that is mended.";

    public static bool Is(Exception e) => e is SqliteException or IOException or ChannelClosedException;
}
