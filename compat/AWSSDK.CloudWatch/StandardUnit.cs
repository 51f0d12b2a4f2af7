using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class StandardUnit : ConstantClass
{
    /// <value>On the wire: <c>Seconds</c>.</value>
    public static readonly StandardUnit Seconds = new("Seconds");

    /// <value>On the wire: <c>Microseconds</c>.</value>
    public static readonly StandardUnit Microseconds = new("Microseconds");

    /// <value>On the wire: <c>Milliseconds</c>.</value>
    public static readonly StandardUnit Milliseconds = new("Milliseconds");

    /// <value>On the wire: <c>Bytes</c>.</value>
    public static readonly StandardUnit Bytes = new("Bytes");

    /// <value>On the wire: <c>Kilobytes</c>.</value>
    public static readonly StandardUnit Kilobytes = new("Kilobytes");

    /// <value>On the wire: <c>Megabytes</c>.</value>
    public static readonly StandardUnit Megabytes = new("Megabytes");

    /// <value>On the wire: <c>Gigabytes</c>.</value>
    public static readonly StandardUnit Gigabytes = new("Gigabytes");

    /// <value>On the wire: <c>Terabytes</c>.</value>
    public static readonly StandardUnit Terabytes = new("Terabytes");

    /// <value>On the wire: <c>Bits</c>.</value>
    public static readonly StandardUnit Bits = new("Bits");

    /// <value>On the wire: <c>Kilobits</c>.</value>
    public static readonly StandardUnit Kilobits = new("Kilobits");

    /// <value>On the wire: <c>Megabits</c>.</value>
    public static readonly StandardUnit Megabits = new("Megabits");

    /// <value>On the wire: <c>Gigabits</c>.</value>
    public static readonly StandardUnit Gigabits = new("Gigabits");

    /// <value>On the wire: <c>Terabits</c>.</value>
    public static readonly StandardUnit Terabits = new("Terabits");

    /// <value>On the wire: <c>Percent</c>.</value>
    public static readonly StandardUnit Percent = new("Percent");

    /// <value>On the wire: <c>Count</c>.</value>
    public static readonly StandardUnit Count = new("Count");

    /// <value>On the wire: <c>Bytes/Second</c>.</value>
    public static readonly StandardUnit BytesSecond = new("Bytes/Second");

    /// <value>On the wire: <c>Kilobytes/Second</c>.</value>
    public static readonly StandardUnit KilobytesSecond = new("Kilobytes/Second");

    /// <value>On the wire: <c>Megabytes/Second</c>.</value>
    public static readonly StandardUnit MegabytesSecond = new("Megabytes/Second");

    /// <value>On the wire: <c>Gigabytes/Second</c>.</value>
    public static readonly StandardUnit GigabytesSecond = new("Gigabytes/Second");

    /// <value>On the wire: <c>Terabytes/Second</c>.</value>
    public static readonly StandardUnit TerabytesSecond = new("Terabytes/Second");

    /// <value>On the wire: <c>Bits/Second</c>.</value>
    public static readonly StandardUnit BitsSecond = new("Bits/Second");

    /// <value>On the wire: <c>Kilobits/Second</c>.</value>
    public static readonly StandardUnit KilobitsSecond = new("Kilobits/Second");

    /// <value>On the wire: <c>Megabits/Second</c>.</value>
    public static readonly StandardUnit MegabitsSecond = new("Megabits/Second");

    /// <value>On the wire: <c>Gigabits/Second</c>.</value>
    public static readonly StandardUnit GigabitsSecond = new("Gigabits/Second");

    /// <value>On the wire: <c>Terabits/Second</c>.</value>
    public static readonly StandardUnit TerabitsSecond = new("Terabits/Second");

    /// <value>On the wire: <c>Count/Second</c>.</value>
    public static readonly StandardUnit CountSecond = new("Count/Second");

    /// <value>On the wire: <c>None</c>.</value>
    public static readonly StandardUnit None = new("None");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public StandardUnit(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static StandardUnit FindValue(string value) => FindValue<StandardUnit>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator StandardUnit(string value) => FindValue(value);
}
