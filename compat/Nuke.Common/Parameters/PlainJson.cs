using System.Globalization;
using System.Text;

namespace Nuke.Common.Parameters;

/// <summary>
/// Reads a JSON object of single values and lists of them, as <c>parameters.json</c> mostly is. Every command waits for that file, and
/// getting ready a reader for all of JSON takes fifteen milliseconds; so what is not plain here (escapes, comments, nesting, any mistake) is
/// left to that reader.
/// </summary>
internal ref struct PlainJson
{
    private readonly ReadOnlySpan<byte> _text;
    private int _next;

    private PlainJson(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Reads the properties in their order.</summary>
    /// <param name="text">The file.</param>
    /// <returns>Names with the texts of their values; null when the file is not plain.</returns>
    public static List<KeyValuePair<string, List<string>>>? Read(ReadOnlySpan<byte> text)
    {
        var json = new PlainJson(text);
        var properties = new List<KeyValuePair<string, List<string>>>();
        if (!json.Take('{'))
            return null;
        do
        {
            if (json.String() is not { } name || !json.Take(':') || json.Values() is not { } values)
                return null;
            properties.Add(KeyValuePair.Create(name, values));
        }
        while (json.Take(','));
        return json.Take('}') && json.Peek() is null ? properties : null;
    }

    private List<string>? Values()
    {
        var values = new List<string>();
        var isList = Take('[');
        do
        {
            if ((String() ?? Word()) is not { } value)
                return null;
            values.Add(value);
        }
        while (isList && Take(','));
        return !isList || Take(']') ? values : null;
    }

    private string? String()
    {
        if (Peek() != '"')
            return null;
        var end = _next + 1;
        while (end < _text.Length && _text[end] is not (byte)'"' and not (byte)'\\' and >= (byte)' ' and < 0x80)
            end++;
        if (end >= _text.Length || _text[end] != '"')
            return null;
        var value = Text(_next + 1, end);
        _next = end + 1;
        return value;
    }

    // A whole number, or one of the two words for a flag. Fractions and the like are seldom enough for the other reader.
    private string? Word()
    {
        Peek();
        var end = _next;
        while (end < _text.Length && _text[end] is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9'))
            end++;
        var word = Text(_next, end);
        _next = end;
        return word is "true" or "false" || (word.Length is > 0 and < 10 && word[0] is >= '1' and <= '9' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? word : null;
    }

    private readonly string Text(int start, int end) => Encoding.UTF8.GetString(_text[start..end]);

    private bool Take(char mark)
    {
        if (Peek() != mark)
            return false;
        _next++;
        return true;
    }

    private char? Peek()
    {
        while (_next < _text.Length && _text[_next] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _next++;
        return _next < _text.Length ? (char)_text[_next] : null;
    }
}
