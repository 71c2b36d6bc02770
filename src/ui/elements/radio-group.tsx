import type { JSX } from 'preact';

interface RadioGroupProps<Value extends string | number> {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameValue: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few values. */
export function RadioGroup<Value extends string | number>(
  props: RadioGroupProps<Value>,
): JSX.Element {
  return (
    <fieldset class="setting">
      <legend>{props.legend}</legend>
      <div class="options">
        {props.values.map((value) => (
          <label class="option small" key={value}>
            <input
              type="radio"
              name={props.name}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{props.nameValue(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
