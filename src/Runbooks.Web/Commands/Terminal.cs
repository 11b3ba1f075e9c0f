using System.Text;

namespace Runbooks.Web.Commands;

/// <summary>Where commands read and write: UTF-8 without a byte order mark, lines ending in <c>\n</c>, on every platform.</summary>
public sealed class Terminal(Stream input, Stream output, Stream error) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input => input;

    public TextWriter Output { get; } = new StreamWriter(output, Utf8) { NewLine = "\n" };

    public TextWriter Error { get; } = new StreamWriter(error, Utf8) { NewLine = "\n", AutoFlush = true };

    public static Terminal OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError());

    public void Dispose()
    {
        Error.Dispose();
        input.Dispose();
        output.Dispose();
    }
}
