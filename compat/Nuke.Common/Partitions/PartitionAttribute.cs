using System.Globalization;
using System.Reflection;
using Nuke.Common.Parameters;

namespace Nuke.Common.CI;

/// <summary>
/// Makes a field or property of type <see cref="Partition"/> an option that takes the number of a part: of
/// <c>[Partition(4)] readonly Partition TestPartition</c>, <c>--test-partition 2</c> is 2/4. Without the option it is the whole.
/// </summary>
public class PartitionAttribute : ParameterAttribute
{
    /// <summary>Declares an option.</summary>
    /// <param name="total">How many parts there are.</param>
    public PartitionAttribute(int total) => Total = total;

    /// <summary>How many parts there are.</summary>
    public int Total { get; }

    /// <summary>Whether <c>--help</c> shows it: no.</summary>
    public override bool List => false;

    internal override Type ReadAs => typeof(int);

    /// <inheritdoc />
    public override object? GetValue(MemberInfo member, object instance)
    {
        if (base.GetValue(member, instance) is not int part)
            return Partition.Single;
        return part >= 1 && part <= Total
            ? new Partition { Part = part, Total = Total }
            : throw new RefusedException(string.Create(
                CultureInfo.InvariantCulture, $"option '{OptionName.Option(Name ?? member.Name)}' takes a whole number from 1 to {Total}, not '{part}'"));
    }
}
