namespace Shunt.Tests.Interleavings;

/// <summary>A number that stands for all that was added to it, in order; the same in every run.</summary>
internal readonly record struct Digest(ulong Value)
{
    private const ulong Prime = 1099511628211;

    public static readonly Digest Empty = new(14695981039346656037);

    public Digest Add(string text)
    {
        var value = Value;
        foreach (var letter in text)
            value = (value ^ letter) * Prime;

        return new Digest(Mix(value));
    }

    public Digest Add(ulong number) => new(Mix((Value ^ number) * Prime));

    public Digest Add(Digest other) => Add(other.Value);

    public Digest Add(bool answer) => Add(answer ? 1UL : 2UL);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
