using System.Buffers;

namespace Shunt.Edge.Http;

/// <summary>Which bytes may stand where (RFC 9110, section 5; RFC 9112, section 3).</summary>
internal static class Characters
{
    private const byte Delete = 0x7f;
    private const byte FirstVisible = 0x21;

    /// <value>A method's and a field name's.</value>
    public static SearchValues<byte> Token { get; } =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    /// <value>A Host's: a name and a port.</value>
    public static SearchValues<byte> Host { get; } =
        SearchValues.Create("-._:0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    /// <value>A request target's: what is visible in ASCII.</value>
    public static SearchValues<byte> Target { get; } =
        SearchValues.Create([.. Enumerable.Range(FirstVisible, Delete - FirstVisible).Select(character => (byte)character)]);

    /// <value>Not a field value's: control characters other than the tab.</value>
    public static SearchValues<byte> Control { get; } =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Where(character => character != '\t').Append(Delete).Select(character => (byte)character)]);

    /// <summary>Reads a number of decimal digits only.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="number">The number.</param>
    /// <returns>False when there is none, anything but digits, or more than fits.</returns>
    public static bool TryNumber(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        const int MostDigits = 18;
        if (text.Length is 0 or > MostDigits)
            return false;

        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>A text without the spaces and tabs around it.</summary>
    /// <param name="text">The text.</param>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
