using System.Text;

namespace Shunt.Edge.Http;

/// <summary>Reads a request line (RFC 9112, section 3): <c>METHOD TARGET HTTP/1.1</c>, one space between.</summary>
internal struct RequestLine
{
    private const int VersionBytes = 8;
    private const int SchemeBytes = 7;

    /// <value>The method.</value>
    public RequestMethod Method { get; private set; }

    /// <value>Where the method ends.</value>
    public int MethodEnd { get; private set; }

    /// <value>Where the target begins that is passed on: a path, or <c>*</c>.</value>
    public int TargetStart { get; private set; }

    /// <value>Where it ends.</value>
    public int TargetEnd { get; private set; }

    /// <value>Where the host of a target in absolute form begins; it ends where the target begins. 0 when the target is a path.</value>
    public int AuthorityStart { get; private set; }

    /// <value>Whether it is HTTP/1.0.</value>
    public bool IsHttp10 { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, without CR and LF.</param>
    /// <param name="result">The line's parts, as positions in it.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static Refusal? Read(ReadOnlySpan<byte> line, out RequestLine result)
    {
        result = default;
        var method = line.IndexOfAnyExcept(Characters.Token);
        if (method < 1 || line[method] != ' ')
            return Refusal.RequestLine;

        var rest = line[(method + 1)..];
        var target = rest.IndexOf((byte)' ');
        if (target < 1)
            return Refusal.RequestLine;

        result.MethodEnd = method;
        result.TargetStart = method + 1;
        result.TargetEnd = method + 1 + target;
        return result.ReadVersion(rest[(target + 1)..]) ?? result.ReadMethod(line[..method]) ?? result.ReadTarget(rest[..target]);
    }

    private Refusal? ReadVersion(ReadOnlySpan<byte> version)
    {
        if (version.SequenceEqual("HTTP/1.1"u8))
            return null;

        IsHttp10 = version.SequenceEqual("HTTP/1.0"u8);
        if (IsHttp10)
            return null;

        return version.Length == VersionBytes && version.StartsWith("HTTP/"u8) && version[6] == '.' ? Refusal.HttpVersion : Refusal.RequestLine;
    }

    // Methods are case-sensitive: 'get' is another one, and not ours to know.
    private Refusal? ReadMethod(ReadOnlySpan<byte> method)
    {
        Method = method.SequenceEqual("GET"u8) ? RequestMethod.Get
            : method.SequenceEqual("HEAD"u8) ? RequestMethod.Head
            : method.SequenceEqual("OPTIONS"u8) ? RequestMethod.Options
            : RequestMethod.Other;
        return method.SequenceEqual("CONNECT"u8) ? Refusal.Connect : null;
    }

    private Refusal? ReadTarget(ReadOnlySpan<byte> target)
    {
        if (target.ContainsAnyExcept(Characters.Target))
            return Refusal.Target;
        if (target[0] == '/' || (target.SequenceEqual("*"u8) && Method == RequestMethod.Options))
            return null;
        if (target.Length <= SchemeBytes || !Ascii.EqualsIgnoreCase(target[..SchemeBytes], "http://"u8))
            return Refusal.Target;

        // A URL without a path is not made one with: who sends the absolute form can send the slash.
        var path = target[SchemeBytes..].IndexOf((byte)'/');
        if (path < 1)
            return Refusal.Target;

        AuthorityStart = TargetStart + SchemeBytes;
        TargetStart = AuthorityStart + path;
        return null;
    }
}
