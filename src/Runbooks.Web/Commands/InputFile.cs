using System.Globalization;
using System.Text;
using Runbooks.Domain.Engine;

namespace Runbooks.Web.Commands;

/// <summary>
/// Reads the files a command line names; <c>-</c> is standard input. A byte order mark is honoured, also that of UTF-16, which
/// Windows PowerShell writes when output is redirected; without one the file is UTF-8.
/// </summary>
internal sealed class InputFile(Terminal terminal)
{
    public const string StandardInput = "-";

    private const int MaxInputsLength = 1024 * 1024;

    public Result<FormValues> ReadValues(string path) => Read(path, new UTF8Encoding(false, throwOnInvalidBytes: true), MaxInputsLength).Then(Values);

    /// <summary>Evidence is what a terminal printed, so bytes that are no UTF-8 do not spoil the rest. Cut off where it is too long to be judged anyway.</summary>
    public Result<string> ReadEvidence(string path) => Read(path, new UTF8Encoding(false), EvidenceJudge.MaxEvidenceLength);

    private static Result<FormValues> Values(string json)
    {
        if (json.Length > MaxInputsLength) return Result.Refuse<FormValues>(string.Create(CultureInfo.InvariantCulture, $"The inputs are longer than {MaxInputsLength} characters."));
        try
        {
            return PlanJson.ReadValues(json);
        }
        catch (System.Text.Json.JsonException e)
        {
            return Result.Refuse<FormValues>($"The inputs cannot be read: {e.Message}");
        }
    }

    /// <summary>The text, or one character more than <paramref name="maxLength"/> of it.</summary>
    private Result<string> Read(string path, UTF8Encoding encoding, int maxLength)
    {
        try
        {
            using var stream = path == StandardInput ? terminal.Input : File.OpenRead(path);
            using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
            var text = new char[maxLength + 1];
            return new string(text, 0, reader.ReadBlock(text));
        }
        catch (DecoderFallbackException)
        {
            return Result.Refuse<string>($"{path} is not UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Result.Refuse<string>($"{path} cannot be read: {e.Message}");
        }
    }
}
