using System.Text;

namespace Nuke.Common.Masking;

/// <summary>
/// Masks the known secrets in everything that is written through it, also when one comes in pieces: what may be the beginning of a
/// secret is held back until it is clear whether it is one.
/// </summary>
internal sealed class MaskingWriter : TextWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly TextWriter _inner;
    private readonly StringBuilder _held = new();
    private readonly Lock _gate = new();

    /// <summary>Writes on to another writer.</summary>
    public MaskingWriter(TextWriter inner)
        : base(inner.FormatProvider) => _inner = inner;

    public override Encoding Encoding => _inner.Encoding;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine
    {
        get => _inner.NewLine;
        set => _inner.NewLine = value;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_gate)
        {
            if (KnownSecrets.Matcher is not { } matcher)
                _inner.Write(buffer);
            else if (_held.Length == 0)
                Pass(matcher, buffer);
            else
                Pass(matcher, TakeHeld(buffer));
        }
    }

    public override void Flush() => _inner.Flush();

    /// <summary>Writes what is held back: nothing more will come.</summary>
    public void End()
    {
        // Whoever holds the gate for so long waits for a reader that does not read; the process must end all the same.
        if (!_gate.TryEnter(Patience))
            return;
        try
        {
            _inner.Write(KnownSecrets.Mask(TakeHeld([])));
            _inner.Flush();
        }
        finally
        {
            _gate.Exit();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private string TakeHeld(ReadOnlySpan<char> more)
    {
        var text = _held.Append(more).ToString();
        _held.Clear();
        return text;
    }

    private void Pass(SecretMatcher matcher, ReadOnlySpan<char> text)
    {
        var spans = new List<(int Start, int End)>();
        var decided = matcher.Scan(text, spans);
        var from = 0;
        foreach (var (start, end) in spans)
        {
            if (start >= decided)
                break;
            _inner.Write(text[from..start]);
            _inner.Write(matcher.Mask);
            from = end;
        }

        _inner.Write(text[from..decided]);
        _held.Append(text[decided..]);
    }
}
