using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using Runbooks.Domain.Tls.OpenSsl;

namespace Runbooks.Benchmarks;

/// <summary>
/// One cipher string, under the rules of 3.0, beside the machine's own libssl on the same strings. Measures: at most 10 µs without
/// and 100 µs with the reasons, and at least twice as fast as libssl. Each call reads all measured strings, so the figures are means.
/// </summary>
[InProcess, MemoryDiagnoser]
public class CipherBenchmarks
{
    private readonly OpenSslVersion version = OpenSslVersion.Of(Release.V30);
    private string[] strings = [];
    private byte[][] cStrings = [];
    private nint context;

    [GlobalSetup]
    public void Prepare()
    {
        strings = [.. MeasuredStrings().Distinct()];
        cStrings = [.. strings.Select(text => Encoding.UTF8.GetBytes(text + '\0'))];
        context = LibSsl.NewContext(LibSsl.ServerMethod());
        if (context == 0) throw new InvalidOperationException("libssl gives no context.");
    }

    [GlobalCleanup]
    public void Free() => LibSsl.FreeContext(context);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int LibSslSetCipherList()
    {
        var accepted = 0;
        foreach (var text in cStrings)
        {
            accepted += LibSsl.SetCipherList(context, text);
            // Each refusal leaves an entry in the thread's error queue.
            LibSsl.ClearErrors();
        }
        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Evaluate()
    {
        var accepted = 0;
        foreach (var text in strings) accepted += version.Evaluate(text).IsAccepted ? 1 : 0;
        return accepted;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Explain()
    {
        var terms = 0;
        foreach (var text in strings) terms += version.Explain(text).Terms.Length;
        return terms;
    }

    private const int Count = 1_389;

    private static IEnumerable<string> MeasuredStrings([CallerFilePath] string caller = "")
    {
        using var file = File.OpenRead(Path.Combine(Path.GetDirectoryName(caller)!, "..", "Runbooks.Domain.Tests", "Tls", "Vectors", "3.0.tsv.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line.Split('\t')[0];
    }
}

/// <summary>The machine's libssl 3.</summary>
internal static partial class LibSsl
{
    private const string Library = "libssl.so.3";

    [LibraryImport(Library, EntryPoint = "TLS_server_method")]
    public static partial nint ServerMethod();

    [LibraryImport(Library, EntryPoint = "SSL_CTX_new")]
    public static partial nint NewContext(nint method);

    [LibraryImport(Library, EntryPoint = "SSL_CTX_free")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "SSL_CTX_set_cipher_list")]
    public static partial int SetCipherList(nint context, byte[] text);

    [LibraryImport("libcrypto.so.3", EntryPoint = "ERR_clear_error")]
    public static partial void ClearErrors();
}
