using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Words of CloudWatch; one that is not among them is kept as it is.</summary>
public class Statistic : ConstantClass
{
    /// <value>On the wire: <c>SampleCount</c>.</value>
    public static readonly Statistic SampleCount = new("SampleCount");

    /// <value>On the wire: <c>Average</c>.</value>
    public static readonly Statistic Average = new("Average");

    /// <value>On the wire: <c>Sum</c>.</value>
    public static readonly Statistic Sum = new("Sum");

    /// <value>On the wire: <c>Minimum</c>.</value>
    public static readonly Statistic Minimum = new("Minimum");

    /// <value>On the wire: <c>Maximum</c>.</value>
    public static readonly Statistic Maximum = new("Maximum");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public Statistic(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static Statistic FindValue(string value) => FindValue<Statistic>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator Statistic(string value) => FindValue(value);
}
