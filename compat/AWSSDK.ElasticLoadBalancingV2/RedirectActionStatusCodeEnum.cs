using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class RedirectActionStatusCodeEnum : ConstantClass
{
    /// <value>On the wire: <c>HTTP_301</c>.</value>
    public static readonly RedirectActionStatusCodeEnum HTTP_301 = new("HTTP_301");

    /// <value>On the wire: <c>HTTP_302</c>.</value>
    public static readonly RedirectActionStatusCodeEnum HTTP_302 = new("HTTP_302");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public RedirectActionStatusCodeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static RedirectActionStatusCodeEnum FindValue(string value) => FindValue<RedirectActionStatusCodeEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator RedirectActionStatusCodeEnum(string value) => FindValue(value);
}
