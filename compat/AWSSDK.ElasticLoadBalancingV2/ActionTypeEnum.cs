using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class ActionTypeEnum : ConstantClass
{
    /// <value>On the wire: <c>forward</c>.</value>
    public static readonly ActionTypeEnum Forward = new("forward");

    /// <value>On the wire: <c>authenticate-oidc</c>.</value>
    public static readonly ActionTypeEnum AuthenticateOidc = new("authenticate-oidc");

    /// <value>On the wire: <c>authenticate-cognito</c>.</value>
    public static readonly ActionTypeEnum AuthenticateCognito = new("authenticate-cognito");

    /// <value>On the wire: <c>redirect</c>.</value>
    public static readonly ActionTypeEnum Redirect = new("redirect");

    /// <value>On the wire: <c>fixed-response</c>.</value>
    public static readonly ActionTypeEnum FixedResponse = new("fixed-response");

    /// <value>On the wire: <c>jwt-validation</c>.</value>
    public static readonly ActionTypeEnum JwtValidation = new("jwt-validation");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ActionTypeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ActionTypeEnum FindValue(string value) => FindValue<ActionTypeEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ActionTypeEnum(string value) => FindValue(value);
}
