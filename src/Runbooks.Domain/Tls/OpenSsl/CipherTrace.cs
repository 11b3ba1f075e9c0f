namespace Runbooks.Domain.Tls.OpenSsl;

#pragma warning disable
/// <summary>Writes down what each term of a string did.</summary>
internal sealed class CipherTrace
{
    public void StandsFor(ReadOnlySpan<char> text, int start, int end, string meaning) { }
    public void TypedAgain() { }
    public void Applied(ReadOnlySpan<char> text, int start, int end, CipherOperator does, SuiteSet matching, SuiteSet changed, ReadOnlySpan<byte> entries) { }
    public void Commanded(ReadOnlySpan<char> text, int start, int end) { }
    public void Ignored(ReadOnlySpan<char> text, int start, int end, CipherOperator does, ReadOnlySpan<char> unknown) { }
    public void Failed(ReadOnlySpan<char> text, int start, int end) { }
}
