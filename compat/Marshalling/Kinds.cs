using System.Globalization;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Util;

namespace Marshalling;

/// <summary>The kinds of single values.</summary>
internal static class Kinds
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static Kind<string> Text { get; } = new ScalarKind<string>(
        static (json, value) => json.WriteStringValue(value), static json => json.GetString()!, static value => value, static text => text);

    public static Kind<bool> Flag { get; } = new ScalarKind<bool>(
        static (json, value) => json.WriteBooleanValue(value), static json => json.GetBoolean(), static value => value ? "true" : "false", bool.Parse);

    public static Kind<int> Number { get; } = new ScalarKind<int>(
        static (json, value) => json.WriteNumberValue(value), static json => json.GetInt32(), static value => value.ToString(Invariant), static text => int.Parse(text, Invariant));

    public static Kind<long> Long { get; } = new ScalarKind<long>(
        static (json, value) => json.WriteNumberValue(value), static json => json.GetInt64(), static value => value.ToString(Invariant), static text => long.Parse(text, Invariant));

    public static Kind<double> Fraction { get; } = new ScalarKind<double>(
        static (json, value) => json.WriteNumberValue(value), static json => json.GetDouble(), static value => value.ToString(Invariant), static text => double.Parse(text, Invariant));

    public static Kind<DateTime> Time { get; } = new ScalarKind<DateTime>(
        static (json, value) => json.WriteNumberValue(AWSSDKUtils.ConvertToUnixEpochSecondsDecimal(value)), ReadTime, WriteTime, ParseTime);

    /// <summary>A word of a list that AWS may lengthen: words that are not known are kept as they are.</summary>
    /// <param name="find">Finds the word's object.</param>
    public static Kind<T> Constant<T>(Func<string, T> find)
        where T : ConstantClass => new ScalarKind<T>(
        static (json, value) => json.WriteStringValue(value.Value), json => find(json.GetString()!), static value => value.Value, find);

    private static DateTime ReadTime(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? ParseTime(json.GetString()!) : DateTime.UnixEpoch.AddSeconds(json.GetDouble());

    private static string WriteTime(DateTime value)
    {
        var time = value.ToUniversalTime();
        var format = time.Millisecond == 0 ? AWSSDKUtils.ISO8601DateFormatNoMS : AWSSDKUtils.ISO8601DateFormat;
        return time.ToString(format, Invariant);
    }

    private static DateTime ParseTime(string text) =>
        DateTime.Parse(text, Invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
